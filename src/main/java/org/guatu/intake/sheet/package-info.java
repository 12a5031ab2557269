/** Files as rows of text cells: workbooks new and old and CSV, within limits that a hostile file cannot pass. */
package org.guatu.intake.sheet;
