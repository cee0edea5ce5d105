/** Reads, checks and refuses pathway files written in YAML. */
module dev.pathways.yaml {
    requires transitive dev.pathways.core;
    requires org.yaml.snakeyaml;
    requires static transitive org.jspecify;

    exports dev.pathways.yaml;
}
