/** What columns and cells mean: header names, units of money, numbers, days, months, credit codes. Nothing here guesses. */
package org.guatu.intake.table;
