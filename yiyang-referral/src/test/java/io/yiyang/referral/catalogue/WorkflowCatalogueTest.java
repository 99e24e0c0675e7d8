package io.yiyang.referral.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.workflow.Workflow;
import org.junit.jupiter.api.Test;

class WorkflowCatalogueTest {
    @Test
    void givenTheElevenWorkflows_whenOneIsSoughtByNameAndVersion_thenItIsThatOneOrNone() {
        assertThat(WorkflowCatalogue.all()).hasSize(11).doesNotHaveDuplicates();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            assertThat(WorkflowCatalogue.find(workflow.name())).containsSame(workflow);
        }
        assertThat(WorkflowCatalogue.find("referral/0")).isEmpty();
    }
}
