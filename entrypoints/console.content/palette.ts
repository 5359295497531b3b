/** Colours of meaning for what lies in the page; every ink on its wash has at least 4.5 : 1. */
const LIGHT = `
  --ours: #b93a07; --ours-wash: #fff1e7; --ours-line: #f6cfb4;
  --theirs: #2350c8; --theirs-wash: #e9effe; --theirs-line: #c3d2f9;
  --done: #0a6e44; --done-wash: #e3f4ec; --done-line: #b4dfca;
  --unknown: #4b5468; --unknown-wash: #eef0f4; --unknown-line: #d7dbe3;
  --alarm: #b3261e; --surface: #ffffff; --ink: #1b2030; --ink-soft: #4b5468; --line: #d7dbe3; --accent: #2b5fd9;
  --shade: rgb(20 30 60 / 18%);
`;
const DARK = `
  --ours: #ff9a63; --ours-wash: #3a2316; --ours-line: #64391f;
  --theirs: #93b3ff; --theirs-wash: #1d2a4a; --theirs-line: #314675;
  --done: #63d3a0; --done-wash: #14332a; --done-line: #245b45;
  --unknown: #b4bac8; --unknown-wash: #292d36; --unknown-line: #3c414d;
  --alarm: #ff9a92; --surface: #1d2027; --ink: #e8eaf0; --ink-soft: #b4bac8; --line: #3c414d; --accent: #6f97f5;
  --shade: rgb(0 0 0 / 55%);
`;

/**
 * The start of every sheet of ours. An important declaration inside a shadow root beats one outside, so no
 * style of the console reaches a host; custom properties are not part of `all`.
 */
export const BASE_STYLE = `
:host { all: initial !important; color-scheme: light dark !important; ${LIGHT} }
@media (prefers-color-scheme: dark) { :host { ${DARK} } }
@media print { :host { display: none !important; } }
`;

export const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
