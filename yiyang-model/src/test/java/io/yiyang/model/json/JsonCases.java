package io.yiyang.model.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every public type of the model: with JSON, or without and why. Each package has a class of its own beside this. */
final class JsonCases {
    private JsonCases() {}

    static List<JsonCase<?>> all() {
        List<JsonCase<?>> all = new ArrayList<>();
        all.addAll(AssessmentCases.all());
        all.addAll(BedCases.all());
        all.addAll(ChargeCases.all());
        all.addAll(CodeCases.all());
        all.addAll(DocumentCases.all());
        all.addAll(EvidenceCases.all());
        all.addAll(IdentityCases.all());
        all.addAll(InstitutionCases.all());
        all.addAll(MoneyCases.all());
        all.addAll(OfferingCases.all());
        all.addAll(OutcomeCases.all());
        all.addAll(PersonCases.all());
        all.addAll(RegionCases.all());
        all.addAll(StayCases.all());
        all.addAll(TextCases.all());
        all.addAll(TimeCases.all());
        return all;
    }

    /** Types without JSON, and why. */
    static Map<Class<?>, String> without() {
        Map<Class<?>, String> without = new LinkedHashMap<>();
        without.put(StrictJson.class, "reads and writes JSON");
        without.put(ObjectReader.class, "reads JSON");
        without.put(ObjectReader.Form.class, "tells its reader how a value stands in a document");
        without.putAll(AssessmentCases.without());
        without.putAll(BedCases.without());
        without.putAll(CodeCases.without());
        without.putAll(IdentityCases.without());
        without.putAll(InstitutionCases.without());
        without.putAll(MoneyCases.without());
        without.putAll(OfferingCases.without());
        return without;
    }
}
