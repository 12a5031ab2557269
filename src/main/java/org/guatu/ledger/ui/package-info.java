<<<<<<< HEAD
/** The screens of the ledger, and what it serves to browsers. */
=======
/** The screens of those who enter and answer for receipts, and what the ledger serves to browsers beside them. */
>>>>>>> a4a710c (The clerk's month: a sheet to type into that keeps what is typed on the server and the device, answers row by row, and shows both versions when two clerks meet)
package org.guatu.ledger.ui;
