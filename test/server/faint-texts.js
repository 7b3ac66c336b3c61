// Runs in the page. Gives the texts whose colour is too close to what lies under them, with the ratio of each and of the label above it.
(() => {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = (color) => {
    const [r, g, b] = channels(color).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const color = getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 ? ground(element.parentElement) : color;
  };
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
  return [...document.querySelectorAll('body *')].filter(hasText).flatMap((element) => {
    const own = contrast(light(getComputedStyle(element).color), light(ground(element)));
    const label = element.matches('mark[data-label]') ? getComputedStyle(element, '::before').color : null;
    const above = label === null ? 21 : contrast(light(label), light(ground(element.parentElement)));
    return Math.min(own, above) < 4.5 ? [`${element.textContent}: ${own.toFixed(2)}, ${above.toFixed(2)}`] : [];
  });
})();
