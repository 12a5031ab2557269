/** The organisation tree: units with their codes, validity and successors, and the tracks they compete in. It uses no other room. */
@ApplicationModule(displayName = "unit", allowedDependencies = {})
package org.guatu.unit;

import org.springframework.modulith.ApplicationModule;
