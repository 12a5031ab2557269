package org.guatu.project;

/**
 * A firm that is not in the register yet, as somebody typed it; {@link Enterprises} checks it.
 *
 * @param creditCode as typed, blank or null where none is known
 */
public record NewEnterprise(String name, String creditCode, FirmClass firmClass) {

    public NewEnterprise {
        name = Typed.words(name);
        creditCode = Typed.words(creditCode);
        firmClass = firmClass == null ? FirmClass.ORDINARY : firmClass;
    }
}
