fetch('/mercury/mms/afterSales/queryList', { method: 'POST' }).catch(() => {});
addEventListener('load', () => setTimeout(touch, 600));
function touch() {
  document.body.dataset.touched = '';
  document.querySelector('button')?.click();
}
if (document.readyState === 'complete') setTimeout(touch, 600);
