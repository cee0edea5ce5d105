package dev.pathways.yaml.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
abstract class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    HelpOption() {}
}
