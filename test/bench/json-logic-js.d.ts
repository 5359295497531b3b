declare module 'json-logic-js' {
  const engine: { apply(logic: object, data: object): unknown };
  export default engine;
}
