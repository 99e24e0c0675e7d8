package io.yiyang.consumers.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.consumers.check.JavaProcess;
import io.yiyang.model.money.Money;
import io.yiyang.referral.journey.CareJourney;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor without any JSON library: three jars and jackson-annotations are all that it takes at run time. */
class PlainModuleTest {
    private static final List<Path> NEEDED =
            JavaProcess.origins(Money.class, CareJourney.class, Bill.class, JsonProperty.class);

    @Test
    void residentStayBillAndPayersNeedNoDatabind() throws IOException, InterruptedException {
        List<Path> modulePath = new ArrayList<>(NEEDED);
        modulePath.addAll(JavaProcess.origins(Main.class));

        JavaProcess run = JavaProcess.run(modulePath, "io.yiyang.consumers.plain/io.yiyang.consumers.plain.Main");

        assertThat(run.output().lines())
                .containsExactly(
                        "Resident{id=R-1, name=王**, identifiers=[], sex=MALE, insuranceRegion=500112, enrolments=[],"
                                + " entitlements=[], representatives=[]}",
                        "StayCalendar of R-1 with 1 segments",
                        "CareJourney of R-1 with 0 events",
                        "BillDocument{id=B-1, resident=R-1, period=2026-04-10/2026-04-19, biller=H-1,"
                                + " lines=[ChargeLine{id=L-1, serviceDate=2026-04-11, itemName=静脉输液, quantity=2,"
                                + " unitPrice=150.00, amount=300.00, biller=H-1, category=05,"
                                + " catalogueTerms=CatalogueTerms[selfPayRate=0.1, priceCeiling=Optional.empty]}]}",
                        "Settlement of B-1: 300.00 = POOLED_FUND 160.00 + PERSON 140.00",
                        "module com.fasterxml.jackson.annotation",
                        "module io.yiyang.billing",
                        "module io.yiyang.consumers.plain",
                        "module io.yiyang.model",
                        "module io.yiyang.referral");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatItTakesAreThePackagedJars() {
        assertThat(NEEDED)
                .as("run mvn verify: consumers use the packaged jars")
                .allSatisfy(jar -> assertThat(jar).isRegularFile());
    }

    /** What Maven put on this class path, the library brought along or this module asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.fasterxml.jackson.databind.ObjectMapper",
                "tools.jackson.databind.ObjectMapper",
                "org.immutables.value.Value",
                "com.google.errorprone.annotations.Immutable",
                "org.slf4j.Logger"
            })
    void noToolOfOursAndNoDatabindComesAlong(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
