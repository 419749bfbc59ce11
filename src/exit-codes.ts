/** A command was called in a way that it does not have. */
export const exitMisused = 2;
/** The settings are at fault: no restart helps before a person has put them right. From BSD's sysexits.h. */
export const exitMisconfigured = 78;
