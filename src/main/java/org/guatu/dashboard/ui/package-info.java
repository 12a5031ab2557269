/** The screens of the leaders and the parts they are made of: panels, cards, the table behind a chart. They show figures and reckon none. */
package org.guatu.dashboard.ui;
