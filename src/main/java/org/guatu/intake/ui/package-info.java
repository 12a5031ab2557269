/** The screen on which files are tried and imported, and the panel of a dry run. */
package org.guatu.intake.ui;
