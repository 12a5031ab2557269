/** Tables of the organisation tree. */
package org.guatu.unit.store;
