/** Tables of indicators, targets, periods and light rules. */
package org.guatu.indicator.store;
