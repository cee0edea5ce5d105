/**
 * Pathways: a clear owner for every step of a clinical workflow, acknowledgment that a person has it, escalation when
 * nothing happens, and completion confirmed.
 */
module dev.pathways.core {
    requires com.fasterxml.jackson.databind;
    requires com.github.benmanes.caffeine;
    requires transitive java.sql;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.pathways;
    exports dev.pathways.model;
    exports dev.pathways.time;
    exports dev.pathways.definition;
    exports dev.pathways.check;
    exports dev.pathways.decision;
    exports dev.pathways.json;
    exports dev.pathways.view;
    exports dev.pathways.spi;
    exports dev.pathways.render;
    exports dev.pathways.testing;
}
