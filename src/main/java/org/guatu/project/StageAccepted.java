package org.guatu.project;

/** The city accepted that a project entered a stage; published in the transaction of it, so that figure and fact agree. */
public record StageAccepted(long projectId, Stage stage) {
}
