import { BlockList, isIP } from "node:net";

// Link-local addresses, and where large clouds keep the secrets of their machines; no robot and no mail server lives
// there. Private networks are allowed: offices have robots of their own.
const forbidden = new BlockList();
forbidden.addSubnet("169.254.0.0", 16, "ipv4");
forbidden.addAddress("100.100.100.200", "ipv4");
forbidden.addSubnet("fe80::", 10, "ipv6");
forbidden.addAddress("fd00:ec2::254", "ipv6");
forbidden.addAddress("fd20:ce::254", "ipv6");
// 169.254.0.0/16 as IPv6 writes it in translation (NAT64), tunnels (6to4) and of old; the list itself knows ::ffff:.
forbidden.addSubnet("64:ff9b::a9fe:0", 112, "ipv6");
forbidden.addSubnet("2002:a9fe::", 32, "ipv6");
forbidden.addSubnet("::a9fe:0", 112, "ipv6");

/** Whether a host, as an address or a name writes it, is one that the server must never call. */
export function isForbiddenHost(host: string): boolean {
  const url = `http://${isIP(host) === 6 ? `[${host}]` : host}/`;
  // Reading it as an address turns 0xa9fea9fe, 2852039166 and full-width digits into what they are.
  const plain = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, "") : host;
  const family = isIP(plain);
  return family !== 0 && forbidden.check(plain, family === 6 ? "ipv6" : "ipv4");
}
