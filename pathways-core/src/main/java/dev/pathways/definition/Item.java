package dev.pathways.definition;

/** One item of a list of steps: a step, steps together, or a choice. */
public sealed interface Item permits StepDefinition, Together, Choose {
    /** Its name, unique in the pathway. */
    String name();
}
