package lectern.organizations.entity;

/** The address of someone with an account is theirs; no organization changes it. */
public class AddressIsOwned extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
