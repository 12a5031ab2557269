/**
 * Administration: the screens of accounts and settings and of the audit trail. It shows and asks; what may be done is decided by the
 * services of {@code access}.
 */
@ApplicationModule(displayName = "admin", allowedDependencies = {"access", "calendar", "refusal", "shell", "unit"})
package org.guatu.admin;

import org.springframework.modulith.ApplicationModule;
