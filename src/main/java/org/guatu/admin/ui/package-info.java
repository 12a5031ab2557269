/** The screens of administration. */
package org.guatu.admin.ui;
