/** Tables of projects. */
package org.guatu.project.store;
