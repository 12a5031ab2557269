package org.guatu.review;

/** A decision was made or something happened to it. Published in the transaction of the change. */
public record DecisionMoved(Decision decision, DecisionStep.Kind kind) {
}
