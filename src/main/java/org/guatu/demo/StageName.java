package org.guatu.demo;

/** The stages of a project in their order, as the tables name them. */
enum StageName {
    LEAD, NEGOTIATING, SIGNED, LANDED, STARTED, IN_STATISTICS, PRODUCING, AT_CAPACITY
}
