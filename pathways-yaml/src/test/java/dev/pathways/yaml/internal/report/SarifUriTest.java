package dev.pathways.yaml.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SarifUriTest {
    @Test
    void files_are_named_by_references_that_every_tool_can_follow() {
        assertThat(SarifReport.uri("pathways/consult.yaml")).isEqualTo("pathways/consult.yaml");
        assertThat(SarifReport.uri("pathways\\consult.yaml")).isEqualTo("pathways/consult.yaml");
        assertThat(SarifReport.uri("a b%.yaml")).isEqualTo("a%20b%25.yaml");
        assertThat(SarifReport.uri("é.yaml")).isEqualTo("%C3%A9.yaml");
        assertThat(SarifReport.uri("a:b.yaml")).isEqualTo("./a:b.yaml");
        assertThat(SarifReport.uri("/srv/a.yaml")).isEqualTo("file:///srv/a.yaml");
        assertThat(SarifReport.uri("C:\\a.yaml")).isEqualTo("file:///C:/a.yaml");
    }
}
