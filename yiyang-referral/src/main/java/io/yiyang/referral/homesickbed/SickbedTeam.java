package io.yiyang.referral.homesickbed;

import io.yiyang.model.identity.PersonId;

/**
 * Who answers for the home sickbed (责任医护).
 *
 * @param doctor the doctor in charge (责任医师)
 * @param nurse the nurse in charge (责任护士)
 */
public record SickbedTeam(PersonId doctor, PersonId nurse) {}
