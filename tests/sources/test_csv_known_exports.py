"""The customer exports of Shopify, WooCommerce and Mailchimp are understood without being told."""

import pytest

from app.model.customer import Consent
from app.sources.csv_customers import CsvCustomers
from tests.sources.files import Customers, Write

SHOPIFY = (
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,"
    "Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,"
    "Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,"
    "Total Spent,Total Orders,Note,Tax Exempt,Tags"
)
SHOPIFY_BEFORE_2023 = (
    "First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,"
    "Zip,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt"
)
WOOCOMMERCE_REPORT = (
    '"Name","Username","Last Active","Sign Up","Email","Orders","Total Spend","AOV","Country / Region",'
    '"City","Region","Postal Code","Billing Phone","Shipping Phone","Role"'
)
WOOCOMMERCE_EXPORT = (
    "customer_id,first_name,last_name,email,date_registered,billing_first_name,billing_last_name,"
    "billing_company,billing_email,billing_phone,billing_address_1,billing_address_2,billing_postcode,"
    "billing_city,billing_state,billing_country,shipping_first_name,shipping_last_name"
)
WORDPRESS_USERS = (
    "ID,customer_id,user_login,user_pass,user_nicename,user_email,user_url,user_registered,display_name,"
    "first_name,last_name,user_status,roles,nickname,locale,billing_first_name,billing_phone,billing_country"
)
MAILCHIMP = (
    '"Email Address","First Name","Last Name",Address,"Phone Number",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,'
    "CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,"
    "NOTES,TAGS"
)


def test_shopify(customer: Customers) -> None:
    row = customer(
        f"{SHOPIFY}\n'6541,Thảo,Nguyễn,thao@Example.com,yes,,12 Phố Huế,,Hà Nội,HN,VN,'10000,'+84911111111,"
        '\'+84912345678,no,250.00,3,"likes, commas",no,"vip, hanoi"\n'
    )
    assert (row.first_name, row.last_name) == ("Thảo", "Nguyễn")
    assert (row.email, row.phone) == ("thao@example.com", "+84912345678")
    assert row.consents == {"email": Consent.YES, "sms": Consent.NO}
    assert row.tags == {"vip", "hanoi"}
    assert row.fields == {
        "customer_id": "6541",
        "default_address_address1": "12 Phố Huế",
        "default_address_city": "Hà Nội",
        "default_address_province_code": "HN",
        "default_address_country_code": "VN",
        "default_address_zip": "10000",
        "default_address_phone": "+84911111111",
        "total_spent": "250.00",
        "total_orders": "3",
        "note": "likes, commas",
        "tax_exempt": "no",
    }


def test_shopify_with_a_phone_number_in_the_address_alone(customer: Customers) -> None:
    row = customer(f"{SHOPIFY}\n1,An,,,no,,,,,,US,,(212) 555-0123,,no,0,0,,no,\n")
    assert row.phone == "+12125550123"


def test_shopify_of_earlier_years(customer: Customers) -> None:
    row = customer(
        f"{SHOPIFY_BEFORE_2023}\nAda,Byron,ada@x.org,,,,London,,,,GB,,020 7946 0018,yes,1,1,vip,,no\n"
    )
    assert (row.phone, row.consents) == ("+442079460018", {"email": Consent.YES})


def test_shopify_tells_consent_to_whatsapp_apart(customer: Customers) -> None:
    row = customer("Email,Accepts WhatsApp Marketing,Accepts SMS Marketing\na@b.vn,yes,no\n")
    assert row.consents == {"whatsapp": Consent.YES, "sms": Consent.NO}


def test_woocommerce_customers_report(customer: Customers) -> None:
    row = customer(
        f'{WOOCOMMERCE_REPORT}\n"Jane van Dijk",jane,"2026-01-02","2025-03-04",jane@x.nl,4,"120.50","30.1",'
        'NL,"Den Haag",ZH,2511,"070 312 3456",,customer\n'
    )
    assert (row.first_name, row.last_name) == ("Jane", "van Dijk")
    assert row.phone == "+31703123456"
    assert row.fields["total_spend"] == "120.50"


def test_woocommerce_customer_order_export(customer: Customers) -> None:
    row = customer(
        f"{WOOCOMMERCE_EXPORT}\n7,,,jane@x.nl,2025-03-04 10:00:00,Jane,van Dijk,,invoices@x.nl,070 3123456,"
        "Plein 1,,2511,Den Haag,ZH,NL,,\n"
    )
    assert (row.first_name, row.last_name) == ("Jane", "van Dijk")
    assert (row.email, row.phone) == ("jane@x.nl", "+31703123456")
    assert row.fields["billing_email"] == "invoices@x.nl"


def test_wordpress_users(customer: Customers) -> None:
    row = customer(
        f"{WORDPRESS_USERS}\n7,7,jane,hash,jane,jane@x.de,,2025-03-04,Jane Doe,,,0,customer,jane,"
        "de_DE_formal,,030 901820,DE\n"
    )
    assert (row.first_name, row.last_name, row.language) == ("Jane", "Doe", "de-DE")
    assert (row.email, row.phone) == ("jane@x.de", "+4930901820")


def mailchimp_row(opted_in: str = "") -> str:
    return (
        f'an@example.com,An,Lê,,"+84 912 345 678",2,"{opted_in}",,"2025-01-02 10:00:05",1.2.3.4,,,7,7,'
        'Asia/Ho_Chi_Minh,VN,,"2025-01-02 10:00:05",1,a1,,"""VIP"",""News, weekly"""\n'
    )


def test_mailchimp(customer: Customers) -> None:
    row = customer(f"{MAILCHIMP}\n{mailchimp_row()}", name="subscribed_email_audience_export_1a.csv")
    assert (row.email, row.phone, row.timezone) == ("an@example.com", "+84912345678", "Asia/Ho_Chi_Minh")
    assert row.tags == {"VIP", "News, weekly"}
    assert row.fields["member_rating"] == "2"


@pytest.mark.parametrize(
    ("name", "opted_in", "consents"),
    [
        ("subscribed_members_export_1a.csv", "", {"email": Consent.YES}),
        ("unsubscribed_members_export_1a.csv", "2025-01-02 10:00:00", {"email": Consent.NO}),
        ("cleaned_members_export_1a.csv", "2025-01-02 10:00:00", {"email": Consent.NO}),
        ("nonsubscribed_members_export_1a.csv", "2025-01-02 10:00:00", {}),
        ("renamed.csv", "2025-01-02 10:00:00", {"email": Consent.YES}),
        ("renamed.csv", "", {}),
    ],
)
def test_mailchimp_says_who_is_subscribed_by_the_file(
    customer: Customers, name: str, opted_in: str, consents: dict[str, Consent]
) -> None:
    assert customer(f"{MAILCHIMP}\n{mailchimp_row(opted_in)}", name=name).consents == consents


@pytest.mark.parametrize("heading", ["UNSUB_TIME", "CLEAN_TIME"])
def test_mailchimp_times_of_leaving_are_a_no_under_every_file_name(customer: Customers, heading: str) -> None:
    content = (
        f"Email Address,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,{heading},LEID\n"
        "an@example.com,2,2024-01-01,2024-01-01,2025-01-01 00:00:00,1\n"
    )
    assert customer(content).consents == {"email": Consent.NO}


def test_mailchimp_status_is_consent_only_in_a_file_of_mailchimp(customer: Customers) -> None:
    assert customer("Email Address,Status,MEMBER_RATING,LEID\na@b.vn,cleaned,1,2\n").consents == {
        "email": Consent.NO
    }
    plain = customer("Email,Status\na@b.vn,yes\n")
    assert (plain.consents, plain.fields) == ({}, {"status": "yes"})


def test_the_preview_shows_what_becomes_of_each_column(write: Write) -> None:
    columns = dict(CsvCustomers(write(SHOPIFY + "\n")).columns)
    assert columns["Accepts Email Marketing"] == "consent_email"
    assert columns["Default Address Country Code"] == "default_address_country_code"
    assert columns["Phone"] == "phone"
    assert None not in columns.values()
