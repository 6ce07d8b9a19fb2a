import {
  Badge,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  InputWrapper,
  Modal,
  Radio,
  Table,
  Tooltip,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';

const scale = [
  '#EAF2FA',
  '#D3E4F4',
  '#A9CAE9',
  '#7DAEDC',
  '#5693CC',
  '#3078B8',
  '#17659F',
  '#0B4F8A',
  '#083D6B',
  '#062C4E',
] as const;

/** The kit's greys of the dark scheme, in the blue of the tokens. */
const dark = [
  '#E8EDF2',
  '#B7C2CD',
  '#A7B4C1',
  '#7C8B99',
  '#33404D',
  '#2B3642',
  '#212B36',
  '#1A222B',
  '#12181F',
  '#0B1116',
] as const;

const tinted = ['ok', 'warn', 'danger', 'info', 'paused', 'post', 'neutral'];

/** Colours of buttons and badges come from the tokens, so that light and dark stay readable. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const color = input.color ?? 'primary';
  const token = color === 'primary' || tinted.includes(color) ? color : undefined;
  if (!token) return defaultVariantColorsResolver(input);
  const ink = `var(--${token})`;
  const hover = token === 'primary' ? 'var(--primary-hover)' : ink;
  const onInk = token === 'danger' ? 'var(--on-danger)' : 'var(--on-primary)';
  const tint = token === 'primary' ? 'var(--info-tint)' : `var(--${token}-tint)`;
  if (input.variant === 'filled')
    return { background: ink, hover, color: onInk, border: '1px solid transparent' };
  if (input.variant === 'outline')
    return { background: 'var(--surface)', hover: tint, color: ink, border: `1px solid ${ink}` };
  if (input.variant === 'light')
    return { background: tint, hover: tint, color: ink, border: '1px solid transparent' };
  if (input.variant === 'subtle')
    return { background: 'transparent', hover: tint, color: ink, border: '1px solid transparent' };
  return defaultVariantColorsResolver(input);
};

/** The kit's own error, dimmed, placeholder, disabled and border colours miss the contrast asked. */
const readableColours = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--placeholder)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--neutral-tint)',
  '--mantine-color-disabled-color': 'var(--disabled)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-primary-filled': 'var(--primary)',
  '--mantine-color-primary-filled-hover': 'var(--primary-hover)',
  '--mantine-color-primary-light': 'var(--info-tint)',
  '--mantine-color-primary-light-hover': 'var(--selected)',
  '--mantine-color-primary-light-color': 'var(--primary)',
  '--mantine-color-primary-outline': 'var(--primary)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--checkbox-icon-color': 'var(--on-primary)',
};

/** Given to both schemes: the kit sets its own there, which would win over common ones. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: readableColours,
  dark: readableColours,
});

export const theme = createTheme({
  colors: { primary: [...scale], dark: [...dark] },
  primaryColor: 'primary',
  primaryShade: 7,
  variantColorResolver,
  defaultRadius: 4,
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  fontSizes: { xs: '14px', sm: '16px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.35' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.35' },
      h2: { fontSize: '18px', lineHeight: '1.4' },
      h3: { fontSize: '16px', lineHeight: '1.45' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: Badge.extend({
      defaultProps: { tt: 'none', fw: 600, radius: 4, size: 'lg', variant: 'light' },
    }),
    Button: Button.extend({
      defaultProps: { variant: 'outline' },
      styles: {
        root: { fontWeight: 600, minHeight: 'var(--control)' },
        label: { overflow: 'visible', lineHeight: 1.45 },
      },
    }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: {
        label: { fontWeight: 600, fontSize: '16px', marginBottom: '4px' },
        description: { fontSize: '14px', color: 'var(--ink-3)', marginTop: '5px' },
        error: { fontSize: '14px', color: 'var(--danger)' },
      },
    }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 0 }, centered: false, yOffset: '8vh' },
      styles: { title: { fontSize: '18px', fontWeight: 600 } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 8 } }),
    Checkbox: Checkbox.extend({ styles: { input: { borderColor: 'var(--line-strong)' } } }),
    Radio: Radio.extend({ styles: { radio: { borderColor: 'var(--line-strong)' } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, multiline: true, transitionProps: { duration: 0 } },
      styles: { tooltip: { fontSize: '14px' } },
    }),
  },
});
