/** The tables of accounts and settings. Nothing outside {@code access} enters here. */
package org.guatu.access.store;
