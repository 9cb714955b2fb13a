package no.tertial.budget;

/** How much of the municipality a budget covers. */
public enum Extent {
    /** All of it: operations and investment each end at zero when funds have been used or set aside. */
    WHOLE,
    /** Some areas only, whose common income stands elsewhere; the balance cannot be judged. */
    PART
}
