package org.guatu.project;

import org.guatu.refusal.Refusal;

/** Somebody else saved the project first. It carries both versions, so that the screen can show them side by side and nothing is lost. */
public class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient ProjectChange wanted;
    private final transient Project present;

    ChangedMeanwhile(ProjectChange wanted, Project present) {
        super("register.refusal.changed-meanwhile", present.nameZh());
        this.wanted = wanted;
        this.present = present;
    }

    /** What the second of the two wanted to save. */
    public ProjectChange wanted() {
        return wanted;
    }

    /** The project as the first of the two left it, with its version. */
    public Project present() {
        return present;
    }
}
