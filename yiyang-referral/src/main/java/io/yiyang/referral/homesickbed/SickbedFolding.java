package io.yiyang.referral.homesickbed;

import io.yiyang.model.time.DateRange;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.homesickbed.SickbedCommand.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a home sickbed knows after a command, and what the command does elsewhere. */
final class SickbedFolding {
    private SickbedFolding() {}

    static SickbedFacts opened(ApplyForSickbed application) {
        return SickbedFacts.builder()
                .resident(application.resident())
                .institution(application.institution())
                .author(application.header().actor().organisation())
                .zone(application.zone())
                .build();
    }

    static SickbedFacts folded(ImmutableSickbedFacts facts, SickbedCommand command, SickbedState to) {
        Instant at = command.header().occurredAt();
        if (command instanceof FindFit fit) {
            return facts.withCriteria(fit.criteria()).withTeam(fit.team());
        }
        if (command instanceof SignSickbedConsent signed) {
            return facts.withConsent(signed.consent());
        }
        if (command instanceof ConfirmFiling filed) {
            return begun(facts.withFiling(filed.filing()), at, filed.periodEnd());
        }
        if (command instanceof WaiveFiling waived) {
            return begun(facts, at, waived.periodEnd());
        }
        if (command instanceof RenewPeriod renewed) {
            return begun(facts, at, renewed.periodEnd());
        }
        if (command instanceof RecordVisit) {
            return facts.withLastVisit(at);
        }
        ImmutableSickbedFacts known = command instanceof RecordDeath ? facts.withDiedAt(at) : facts;
        if (command instanceof SendToHospital sent) {
            known = known.withSuccessor(sent.successor());
        }
        return to == SickbedState.CLOSING && known.endedAt().isEmpty() ? ended(known, at) : known;
    }

    private static SickbedFacts begun(ImmutableSickbedFacts facts, Instant at, LocalDate end) {
        LocalDate first = facts.day(at);
        List<DateRange> periods = new ArrayList<>(cutAt(facts.periods(), first));
        periods.add(DateRange.of(first, end));
        return facts.withPeriods(periods).withPeriodStart(at).withLastVisit(at);
    }

    /** The treatment ends with the period at the latest, however late somebody enters it. */
    private static SickbedFacts ended(ImmutableSickbedFacts facts, Instant at) {
        Instant end = facts.periodEnd().filter(at::isAfter).orElse(at);
        return facts.withEndedAt(end).withPeriods(cutAt(facts.periods(), facts.day(end)));
    }

    /** The periods as they are if the last one ends before the day; one that ends on its first day counts as a day. */
    static List<DateRange> cutAt(List<DateRange> periods, LocalDate day) {
        return periods.stream()
                .map(period -> period.contains(day)
                        ? DateRange.of(period.first(), day.isAfter(period.first()) ? day : day.plusDays(1))
                        : period)
                .toList();
    }

    static List<Effect> effects(SickbedFacts facts, SickbedCommand command, boolean closed) {
        Instant at = command.header().occurredAt();
        List<Effect> effects = new ArrayList<>();
        if (command instanceof RecordDeath died) {
            effects.add(new Effect.EndAll(died.place(), at));
        } else if (closed || command instanceof RenewPeriod) {
            effects.add(new Effect.EndSickbed(closed ? facts.endedAt().orElse(at) : at));
        }
        if (command instanceof ConfirmFiling || command instanceof WaiveFiling || command instanceof RenewPeriod) {
            effects.add(new Effect.BeginSickbed(facts.institution(), at));
        }
        Optional<SendToHospital> sent =
                command instanceof SendToHospital s ? Optional.of(s) : Optional.<SendToHospital>empty();
        sent.flatMap(SendToHospital::successor).ifPresent(next -> effects.add(new Effect.GoOnAs(next, at)));
        return List.copyOf(effects);
    }
}
