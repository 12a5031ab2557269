/** Screens on walls that sign in by themselves: their cookie, the filter that lets them in, and telling an open screen that it was paired or taken off. */
package org.guatu.shell.screen;
