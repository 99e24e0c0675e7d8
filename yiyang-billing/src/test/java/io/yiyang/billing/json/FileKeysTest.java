package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StayCalendar;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/audit-file.md and docs/care-home-month-file.md list the keys that their readers know. */
class FileKeysTest {
    private static final String AUDIT = """
            {"?": 0, "persons": [{"?": 0}], "nights": [{"?": 0}], "lines": [{"?": 0}], "prices": [{"?": 0}],
             "acts": [{"?": 0}], "visits": [{"?": 0}], "absences": [{"?": 0}],
             "stays": [{"?": 0, "id": "S", "resident": "R", "kind": "INPATIENT", "phase": "TREATMENT", "place": "H",
                        "start": "2026-03-10T01:00:00Z", "zone": "Asia/Shanghai"}],
             "consents": [{"?": 0, "resident": "R", "textVersion": "1", "signer": {"type": "self"}, "channel": "PAPER",
                           "givenAt": "2026-03-10T01:00:00Z", "scopes": ["A"]}]}
            """;

    private static final String HOME = """
            {"?": 0, "grades": [{"?": 0}], "rooms": [{"?": 0}], "uses": [{"?": 0}]}
            """;

    @Test
    void GIVEN_a_key_that_nobody_knows_in_every_object_of_an_audit_THEN_the_document_lists_the_keys_that_are_known()
            throws IOException {
        List<Problem> problems = AuditReader.read("audit.json", bytes(AUDIT)).problems();
        assertThat(DocumentedKeys.documented("audit-file.md")).isEqualTo(DocumentedKeys.known(problems));
    }

    @Test
    void GIVEN_a_key_that_nobody_knows_in_every_object_of_a_home_THEN_the_document_lists_the_keys_that_are_known()
            throws IOException {
        StayCalendar nobody = StayCalendar.empty(ResidentId.of("R-1"));
        List<Problem> problems =
                CareHomeMonthReader.read("home.json", bytes(HOME), nobody).problems();
        assertThat(DocumentedKeys.documented("care-home-month-file.md")).isEqualTo(DocumentedKeys.known(problems));
    }
}
