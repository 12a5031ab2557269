/** Writes the demonstration data into the tables, all of it in one transaction or nothing. */
package org.guatu.demo.store;
