/** The product's rooms lie in the packages below; here is only the door, the start. */
package org.guatu;
