import { unpackBrowser } from '../../src/cli/screenshots/browser.ts';

/** Before any test, so that no two of them unpack it at once. */
export default unpackBrowser;
