/** Reads, checks and refuses pathway files written in YAML. */
module dev.pathways.yaml {
    requires transitive dev.pathways.core;
    requires org.yaml.snakeyaml;
    requires static transitive org.jspecify;
    // Only in the runnable pathways.jar.
    requires static info.picocli;

    exports dev.pathways.yaml;
    exports dev.pathways.yaml.rehearsal;

    opens dev.pathways.yaml.cli to
            info.picocli;
}
