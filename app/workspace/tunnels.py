"""How webhooks get from the internet to this computer: a tunnel of the owner's choice, step by step."""

from dataclasses import dataclass

from app.channels.connector import Guide, GuideStep
from app.model.receiver_place import ReceiverPlace
from app.model.sentence import worded


@dataclass(frozen=True, slots=True)
class Tunnel:
    """A program that forwards what comes to a public address, and how it is set up."""

    name: str
    guide: Guide


def tunnels(place: ReceiverPlace) -> tuple[Tunnel, ...]:
    """Return the tunnels an owner may choose from, with the commands for this very port."""
    return (_tailscale(place), _cloudflared(place))


def _tailscale(place: ReceiverPlace) -> Tunnel:
    port = str(place.port)
    steps = (
        GuideStep(
            worded("Install Tailscale on this computer and sign in; the free plan will do."),
            link="https://tailscale.com/download",
        ),
        GuideStep(
            worded("Type into a terminal: {command}", command=f"tailscale funnel --bg {port}"),
            link="https://tailscale.com/kb/1223/funnel",
        ),
        GuideStep(
            worded(
                "The first time it shows a page on which Funnel is allowed for your account; afterwards it prints an "
                "address that begins with https://."
            )
        ),
        GuideStep(worded("Enter that address as the public address of your tunnel (receiver.address).")),
    )
    return Tunnel("Tailscale Funnel", Guide(steps, remarks=(worded("The address stays the same."),)))


def _cloudflared(place: ReceiverPlace) -> Tunnel:
    service = place.local_address
    steps = (
        GuideStep(
            worded("Install cloudflared on this computer."),
            link="https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/downloads/",
        ),
        GuideStep(
            worded(
                "For a lasting address you need a domain at Cloudflare: make a tunnel under Networks, Tunnels, run the "
                "command that is shown there, and add a public hostname that leads to {service}.",
                service=service,
            ),
            link="https://one.dash.cloudflare.com/",
        ),
        GuideStep(
            worded(
                "Only to try it, without a domain, type into a terminal: {command}",
                command=f"cloudflared tunnel --url {service}",
            )
        ),
        GuideStep(
            worded(
                "Enter the address, https:// included, as the public address of your tunnel (receiver.address)."
            )
        ),
    )
    remark = worded("An address ending in trycloudflare.com is another one at each start: only for trying.")
    return Tunnel("Cloudflare Tunnel", Guide(steps, remarks=(remark,)))
