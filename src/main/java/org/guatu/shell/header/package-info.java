/** The parts of the header and the menu, put together by {@code MainLayout}. Nothing outside {@code shell} enters here. */
package org.guatu.shell.header;
