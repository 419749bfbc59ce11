import { unpackBrowser } from '../../tools/screenshots/browser.ts';

/** Before any test, so that no two of them unpack it at once. */
export default unpackBrowser;
