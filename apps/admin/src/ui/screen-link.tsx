import { Anchor } from '@mantine/core';
import { Link, useNavigate, type LinkProps, type NavigateOptions } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';

/** Where a link of the kit leads; write it with the router's `linkOptions`, which checks it. */
export interface ScreenAddress {
  to: string;
  params?: object;
  search?: object;
}

interface ScreenLinkProps {
  address: ScreenAddress;
  children: ReactNode;
  className?: string;
  style?: CSSProperties;
  tabIndex?: number;
  'aria-label'?: string;
  /** Among other words colour alone does not show a link. */
  underline?: 'always';
}

export function ScreenLink({ address, ...link }: ScreenLinkProps) {
  return (
    <Anchor
      inherit
      {...link}
      renderRoot={(props) => <Link {...(address as LinkProps)} {...props} />}
    />
  );
}

export function useOpenScreen(): (address: ScreenAddress) => void {
  const navigate = useNavigate();
  return (address) => void navigate(address as NavigateOptions);
}
