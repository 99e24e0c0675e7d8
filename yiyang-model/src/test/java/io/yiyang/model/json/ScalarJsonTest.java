package io.yiyang.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.code.ClearingWay;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CitizenIdentityNumber;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.IdentityDocumentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.identity.UnifiedSocialCreditCode;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.EntitlementKind;
import io.yiyang.model.person.RepresentationBasis;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scalars through a vendor's own mapper, as Jackson 2 configures it by default. */
class ScalarJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Every scalar with its JSON form. */
    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of(Money.parseYuan("7182"), "\"7182.00\""),
                Arguments.of(Money.parseYuan("-0.01"), "\"-0.01\""),
                Arguments.of(Money.ofFen(Long.MAX_VALUE), "\"92233720368547758.07\""),
                Arguments.of(Rate.parse("0.95"), "\"0.95\""),
                Arguments.of(Quantity.parse("-1.5"), "\"-1.5\""),
                Arguments.of(UnitPrice.parseYuan("4.52"), "\"4.52\""),
                Arguments.of(DateRange.parse("2026-04-01/2026-05-01"), "\"2026-04-01/2026-05-01\""),
                Arguments.of(DateRange.parse("2024-03-01/.."), "\"2024-03-01/..\""),
                Arguments.of(RegionCode.of("500112"), "\"500112\""),
                Arguments.of(ChargeCategory.CARE_BED, "\"CARE_BED\""),
                Arguments.of(ProblemCode.of("YY-B-017"), "\"YY-B-017\""),
                Arguments.of(PersonName.of("王建国"), "\"王建国\""),
                Arguments.of(BedId.of("1"), "\"1\""),
                Arguments.of(BillId.of("1"), "\"1\""),
                Arguments.of(CaseId.of("1"), "\"1\""),
                Arguments.of(CommandId.of("1"), "\"1\""),
                Arguments.of(LineId.of("1"), "\"1\""),
                Arguments.of(OrganisationId.of("1"), "\"1\""),
                Arguments.of(PersonId.of("1"), "\"1\""),
                Arguments.of(ResidentId.of("1"), "\"1\""),
                Arguments.of(SegmentId.of("1"), "\"1\""),
                Arguments.of(CitizenIdentityNumber.of("000000194002290012"), "\"000000194002290012\""),
                Arguments.of(UnifiedSocialCreditCode.of("52000000001000000T"), "\"52000000001000000T\""),
                Arguments.of(IdentityDocumentType.PASSPORT, "\"PASSPORT\""),
                Arguments.of(InsuranceType.EMPLOYEE, "\"310\""),
                Arguments.of(MedicalTreatmentType.of("9903"), "\"9903\""),
                Arguments.of(PersonType.of("1201"), "\"1201\""),
                Arguments.of(ChargeGrade.CLASS_A, "\"01\""),
                Arguments.of(ClearingWay.DIP, "\"3\""),
                Arguments.of(FundPaymentType.HOSPITAL_BORNE, "\"999996\""),
                Arguments.of(EntitlementKind.MINIMUM_LIVING, "\"MINIMUM_LIVING\""),
                Arguments.of(RepresentationBasis.AGREED_GUARDIAN, "\"AGREED_GUARDIAN\""),
                Arguments.of(ConsentScope.REFERRAL, "\"REFERRAL\""),
                Arguments.of(ConsentChannel.PAPER, "\"PAPER\""));
    }

    static Stream<Arguments> everyTypeWithEveryWrongValue() {
        return scalars()
                .map(arguments -> arguments.get()[0].getClass())
                .distinct()
                .flatMap(type -> Stream.of(
                                "12", "-1", "0", "12.30", "1e2", "true", "false", "\"\"", "{}", "[]", "[\"1\"]")
                        .map(json -> Arguments.of(type, json)));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void aScalarCrossesJsonAsAString(Object scalar, String json) throws JsonProcessingException {
        assertThat(MAPPER.writeValueAsString(scalar)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, scalar.getClass())).isEqualTo(scalar);
    }

    @ParameterizedTest
    @MethodSource("everyTypeWithEveryWrongValue")
    void aNumberABooleanAnEmptyStringAnObjectOrAListIsRefused(Class<?> type, String json) {
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> MAPPER.readValue(json, type));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void nullIsNullAndNeverAZero(Object scalar, String json) throws JsonProcessingException {
        assertThat((Object) MAPPER.readValue("null", scalar.getClass())).isNull();
    }

    @Test
    void aThirdDecimalIsRefusedInsteadOfRounded() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("\"0.005\"", Money.class))
                .withMessageContaining("yuan: must be yuan with at most 2 decimals, but was \"0.005\"");
    }

    @Test
    void scalarsInsideListsAndAsKeysOfMapsAreTheSameStrings() throws JsonProcessingException {
        List<Money> amounts = List.of(Money.parseYuan("1"), Money.parseYuan("2.5"));
        Map<String, Rate> rates = Map.of("fund", Rate.parse("0.9"));

        assertThat(MAPPER.writeValueAsString(amounts)).isEqualTo("[\"1.00\",\"2.50\"]");
        assertThat(MAPPER.readValue("[\"1.00\",\"2.50\"]", new TypeReference<List<Money>>() {}))
                .isEqualTo(amounts);
        assertThat(MAPPER.writeValueAsString(rates)).isEqualTo("{\"fund\":\"0.9\"}");
        assertThat(MAPPER.writeValueAsString(Map.of(LineId.of("7"), Money.ZERO)))
                .isEqualTo("{\"7\":\"0.00\"}");
        assertThat(MAPPER.readValue("{\"7\":\"0.00\"}", new TypeReference<Map<LineId, Money>>() {}))
                .isEqualTo(Map.of(LineId.of("7"), Money.ZERO));
    }

    @Test
    void theMessageOfARefusedIdentifierOrNameDoesNotRepeatTheValue() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("\"110101193001011234 \"", ResidentId.class))
                .withMessageNotContaining("110101193001011234");
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("\"110101193001011234\"", CitizenIdentityNumber.class))
                .withMessageContaining("***")
                .withMessageNotContaining("110101193001011234");
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue('"' + "王建国".repeat(40) + '"', PersonName.class))
                .withMessageNotContaining("王");
    }
}
