package io.yiyang.model.stay;

import static io.yiyang.model.stay.Stays.RESIDENT;
import static io.yiyang.model.stay.Stays.segments;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has the day, under each of the three rules, case by case. */
class BoundaryDayTest {
    /** At home, admitted 11 April 10:30, discharged 18 April 15:00, back at home. */
    private static final String ADMITTED_AND_DISCHARGED = """
            home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30;
            ward INPATIENT 2026-04-11T10:30/2026-04-18T15:00;
            back CARE_HOME_BED 2026-04-18T15:00/..;
            hold BED_HOLD 2026-04-11T10:30/2026-04-18T15:00""";

    /** Out and in on one day: admitted 08:00, discharged 17:00. */
    private static final String WITHIN_ONE_DAY = """
            home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T08:00;
            ward INPATIENT 2026-04-11T08:00/2026-04-11T17:00;
            back CARE_HOME_BED 2026-04-11T17:00/..""";

    /** From one hospital to another on 15 April. */
    private static final String HOSPITAL_TO_HOSPITAL = """
            home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30;
            county INPATIENT 2026-04-11T10:30/2026-04-15T09:00;
            city INPATIENT 2026-04-15T09:30/2026-04-18T15:00;
            back CARE_HOME_BED 2026-04-18T15:00/..""";

    /** Discharged in the morning, at home over noon, readmitted in the evening of one day. */
    private static final String DISCHARGED_AND_READMITTED = """
            county INPATIENT 2026-04-11T10:30/2026-04-15T09:00;
            noon CARE_HOME_BED 2026-04-15T09:00/2026-04-15T18:00;
            city INPATIENT 2026-04-15T18:00/..""";

    /** Admitted from outside at midnight sharp, discharged at midnight sharp. */
    private static final String AT_MIDNIGHT = """
            home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T00:00;
            ward INPATIENT 2026-04-11T00:00/2026-04-18T00:00;
            back CARE_HOME_BED 2026-04-18T00:00/..""";

    /** From a care home to another, and on leave from there. */
    private static final String NO_HOSPITAL = """
            old CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30;
            new CARE_HOME_BED 2026-04-11T10:30/2026-04-12T08:00;
            away LEAVE 2026-04-12T08:00/..""";

    private static String stays(String name) {
        return switch (name) {
            case "in and out" -> ADMITTED_AND_DISCHARGED;
            case "one day" -> WITHIN_ONE_DAY;
            case "transfer" -> HOSPITAL_TO_HOSPITAL;
            case "readmitted" -> DISCHARGED_AND_READMITTED;
            case "midnight" -> AT_MIDNIGHT;
            case "no hospital" -> NO_HOSPITAL;
            default -> throw new AssertionError(name);
        };
    }

    private static StayCalendar calendar(String lines) {
        StayCalendar.Assembled assembled = StayCalendar.assemble(RESIDENT, segments(lines));
        assertThat(assembled.problems()).isEmpty();
        return assembled.calendar();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            stays,       day,        touched,        HOSPITAL_HAS_BOTH, HOSPITAL_IN_NOT_OUT, CARE_HOME_HAS_BOTH
            in and out,  2026-03-31, none,           none,   none,   none
            in and out,  2026-04-01, home,           home,   home,   home
            in and out,  2026-04-10, home,           home,   home,   home
            in and out,  2026-04-11, home ward,      ward,   ward,   home
            in and out,  2026-04-12, ward,           ward,   ward,   ward
            in and out,  2026-04-17, ward,           ward,   ward,   ward
            in and out,  2026-04-18, ward back,      ward,   back,   back
            in and out,  2026-04-19, back,           back,   back,   back
            one day,     2026-04-11, home ward back, ward,   ward,   back
            one day,     2026-04-12, back,           back,   back,   back
            transfer,    2026-04-11, home county,    county, county, home
            transfer,    2026-04-15, county city,    city,   city,   city
            transfer,    2026-04-18, city back,      city,   back,   back
            readmitted,  2026-04-11, county,         county, county, county
            readmitted,  2026-04-15, county noon city, city, city,   noon
            readmitted,  2026-04-16, city,           city,   city,   city
            midnight,    2026-04-10, home,           home,   home,   home
            midnight,    2026-04-11, ward,           ward,   ward,   ward
            midnight,    2026-04-17, ward,           ward,   ward,   ward
            midnight,    2026-04-18, back,           back,   back,   back
            no hospital, 2026-04-11, old new,        new,    new,    new
            no hospital, 2026-04-12, new away,       away,   away,   away
            no hospital, 2026-04-13, away,           away,   away,   away
            """)
    void theDeclaredRuleSaysWhoHasTheDay(
            String stays, LocalDate day, String touched, String hospitalHasBoth, String inNotOut, String homeHasBoth) {
        StayCalendar calendar = calendar(stays(stays));
        List<String> expected = List.of(hospitalHasBoth, inNotOut, homeHasBoth);
        List<BoundaryDayRule> rules = List.of(
                BoundaryDayRule.HOSPITAL_HAS_BOTH,
                BoundaryDayRule.HOSPITAL_IN_NOT_OUT,
                BoundaryDayRule.CARE_HOME_HAS_BOTH);

        for (int i = 0; i < rules.size(); i++) {
            CalendarDay found = calendar.day(day, rules.get(i));
            assertThat(found.day()).isEqualTo(day);
            assertThat(names(found.touched())).isEqualTo(touched);
            assertThat(found.isBoundary()).isEqualTo(touched.contains(" "));
            assertThat(names(found.place().stream().toList()))
                    .as(rules.get(i).name())
                    .isEqualTo(expected.get(i));
        }
    }

    private static String names(List<StaySegment> segments) {
        return segments.isEmpty()
                ? "none"
                : String.join(" ", segments.stream().map(s -> s.id().value()).toList());
    }

    /** 11 to 18 April: 8 days by both ends, 7 in-not-out, 6 if the care home has both. */
    @ParameterizedTest
    @CsvSource({"HOSPITAL_HAS_BOTH, 8", "HOSPITAL_IN_NOT_OUT, 7", "CARE_HOME_HAS_BOTH, 6"})
    void theHospitalDaysOfTheStay(BoundaryDayRule rule, long days) {
        List<CalendarDay> april =
                calendar(ADMITTED_AND_DISCHARGED).days(DateRange.parse("2026-04-01/2026-05-01"), rule);

        assertThat(april).hasSize(30);
        assertThat(april).allMatch(day -> day.place().isPresent());
        assertThat(april)
                .filteredOn(day -> day.place().orElseThrow().kind().isHospital())
                .hasSize((int) days);
    }

    @Test
    void anEntitlementRunsBesideThePlaceAndNeverHasTheDay() {
        for (BoundaryDayRule rule : BoundaryDayRule.values()) {
            List<CalendarDay> april =
                    calendar(ADMITTED_AND_DISCHARGED).days(DateRange.parse("2026-04-01/2026-05-01"), rule);

            assertThat(april)
                    .filteredOn(day -> !day.entitlements().isEmpty())
                    .extracting(day -> day.day().getDayOfMonth())
                    .containsExactly(11, 12, 13, 14, 15, 16, 17, 18);
            assertThat(april).allMatch(day -> day.place().orElseThrow().kind().track() == Track.PLACE);
        }
    }
}
