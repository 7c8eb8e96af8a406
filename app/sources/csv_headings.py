"""Which column is which field: the headings of Shopify, WooCommerce, Mailchimp and of plain lists."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.sources.plain_letters import plain_letters, words_of

FIELDS = ("first_name", "last_name", "name", "email", "phone", "timezone", "language", "tags")
EXPORTED = (
    "first_name",
    "last_name",
    "email",
    "phone",
    "timezone",
    "language",
    "tags",
    "consent_email",
    "consent_sms",
)
"""The columns of our own export, in their order. A file that starts with them is not guessed at."""
_LONGEST_KEY = 100
# Words of Liquid, and the variables that every message has.
_TAKEN_WORDS = words_of(
    "customer event shop now today "
    "and as blank cols contains continue else empty false for if in limit nil not null offset or required "
    "reversed true with"
)
_CONSENT = re.compile(r"consent_[a-z]+")

_BY_FIELD: Mapping[str, str] = {
    "first_name": "firstname fname givenname forename ten tengoi billingfirstname",
    "last_name": "lastname lname surname familyname ho hodem hovadem hovatendem hotendem billinglastname",
    "name": "fullname name customername contactname yourname displayname hoten hovaten tendaydu tenkhachhang "
    "khachhang",
    "email": "email emailaddress mail primaryemail emailprimary useremail customeremail contactemail "
    "subscriberemail diachiemail thudientu diachithudientu billingemail",
    "phone": "mobile mobilephone mobilenumber mobilephonenumber cell cellphone cellphonenumber phone "
    "phonenumber phoneno telephone telephonenumber tel smsphonenumber smsphone smsnumber sms whatsapp "
    "whatsappnumber contactnumber customerphone didong sodidong dienthoaididong dtdd sodienthoai sdt "
    "dienthoai sodt billingphone defaultaddressphone shippingphone",
    "timezone": "timezone tz ianatimezone muigio",
    "language": "language lang locale preferredlanguage languagepreference customerlanguage ngonngu",
    "tags": "tags tag customertags nhan nhankhachhang gantag",
    "consent_email": "acceptsemailmarketing acceptsmarketing acceptsemail consentemail emailconsent "
    "emailmarketing emailmarketingconsent emailmarketingconsentstate emailmarketingstatus emailsubscribed "
    "emailsubscription emailsubscriptionstatus emailstatus emailoptin optin optedin marketingconsent "
    "marketingoptin marketingstatus subscribed subscriptionstatus newsletter newslettersubscription "
    "dongynhanemail nhanemail dangkynhantin",
    "consent_sms": "acceptssmsmarketing acceptssms consentsms smsconsent smsmarketing smsmarketingconsent "
    "smsmarketingconsentstate smsmarketingstatus smssubscribed smssubscription smssubscriptionstatus "
    "smsstatus smsoptin dongynhansms nhansms",
    "consent_whatsapp": "acceptswhatsappmarketing consentwhatsapp whatsappconsent whatsappmarketing "
    "whatsappoptin",
}
KNOWN: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        heading: (field, rank)
        for field, headings in _BY_FIELD.items()
        for rank, heading in enumerate(headings.split())
    }
)
"""The field of each heading and its rank among those of the field: 0 is the best."""
OPT_OUTS = words_of(
    "unsubtime cleantime unsubscribed unsubscribedat unsubscribetime optout optedout optoutdate emailoptout "
    "emailoptedout emailblacklisted donotemail"
)
"""Columns that say no to email by any value but a no of their own."""
COUNTRIES = (
    "countrycode",
    "defaultaddresscountrycode",
    "billingcountry",
    "country",
    "countryregion",
    "shippingcountry",
)
FAMILY_NAME_FIRST = words_of("hoten hovaten tendaydu tenkhachhang khachhang ten")


def comparable(heading: str) -> str:
    """Return ``heading`` for comparing, without a hint in brackets: ``E-mail (*)`` is ``email``."""
    shortened = heading[:_LONGEST_KEY]
    return plain_letters(re.sub(r"[(\[].*?[)\]]", "", shortened)) or plain_letters(shortened)


def is_known(heading: str) -> bool:
    """Return whether ``heading`` means something without being told."""
    word = comparable(heading)
    return word in KNOWN or word in OPT_OUTS


def is_built_in(field: str) -> bool:
    """Return whether ``field`` is one that every customer has, and not one of the shop's own."""
    return field in FIELDS or _CONSENT.fullmatch(field) is not None


def field_key(heading: str) -> str:
    """Return ``heading`` as the name of an own field that can be written in Liquid; empty if nothing is left.

    ``Default Address City`` becomes ``default_address_city``. Latin letters lose their
    accents, so that the key can be typed on every keyboard; letters of other scripts stay.
    """
    letters = unicodedata.normalize("NFKD", heading.casefold().replace("đ", "d"))
    kept: list[str] = []
    for letter in letters:
        if unicodedata.combining(letter) and kept and kept[-1].isascii():
            continue
        kept.append(letter)
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", "".join(kept)))
    key = "_".join(words)[:_LONGEST_KEY].strip("_")
    if key[:1].isdigit():
        return f"column_{key}"
    return f"{key}_" if key in _TAKEN_WORDS else key


def free_key(key: str, taken: Iterable[str]) -> str:
    """Return ``key``, or ``key_2``, ``key_3`` … , whichever is neither built in nor ``taken``."""
    candidate, number = key, 1
    while candidate in taken or is_built_in(candidate):
        number += 1
        candidate = f"{key}_{number}"
    return candidate
