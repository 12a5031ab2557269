package org.guatu.project;

/**
 * A firm that invests or is visited.
 *
 * @param creditCode its 统一社会信用代码, or null where none is known
 */
public record Enterprise(long id, String name, CreditCode creditCode, FirmClass firmClass) {
}
