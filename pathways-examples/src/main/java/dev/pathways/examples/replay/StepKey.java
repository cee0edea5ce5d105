package dev.pathways.examples.replay;

/** One step of one pathway, by their names. */
record StepKey(String pathway, String step) {}
