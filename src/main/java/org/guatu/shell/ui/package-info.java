/** Sign-in, the first administrator's page, and the pages that say what went wrong. */
package org.guatu.shell.ui;
